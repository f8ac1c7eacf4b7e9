/** Sections that the screens load when first opened. */
export const innerParts = {
  documents: () =>
    import(/* webpackChunkName: "documents-screens" */ '../documents').then((part) => ({
      default: part.DocumentScreens,
    })),
  help: () =>
    import(/* webpackChunkName: "help" */ '../help/HelpScreen').then((part) => ({ default: part.HelpScreen })),
};
