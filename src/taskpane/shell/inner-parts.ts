/** Sections that the screens load when first opened. */
export const innerParts = {
  documents: () =>
    import(/* webpackChunkName: "documents-screens" */ '../documents').then((part) => ({
      default: part.DocumentScreens,
    })),
  roadmap: () =>
    import(/* webpackChunkName: "roadmap-screens" */ '../roadmap').then((part) => ({ default: part.RoadmapScreens })),
  tracking: () =>
    import(/* webpackChunkName: "tracking" */ '../tracking/TrackingScreen').then((part) => ({
      default: part.TrackingScreen,
    })),
  map: () => import(/* webpackChunkName: "map" */ '../map').then((part) => ({ default: part.MapScreen })),
  notHeld: () =>
    import(/* webpackChunkName: "not-held" */ '../schools/NotHeldScreen').then((part) => ({
      default: part.NotHeldScreen,
    })),
  minimums: () =>
    import(/* webpackChunkName: "minimums" */ '../criteria/MinimumsScreen').then((part) => ({
      default: part.MinimumsScreen,
    })),
  help: () =>
    import(/* webpackChunkName: "help" */ '../help/HelpScreen').then((part) => ({ default: part.HelpScreen })),
};
