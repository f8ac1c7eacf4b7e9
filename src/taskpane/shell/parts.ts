/** Parts of the pane that are loaded after the first paint. */
export const parts = {
  screens: () => import(/* webpackChunkName: "screens" */ './Screens').then((part) => ({ default: part.Screens })),
  refused: () => import(/* webpackChunkName: "screens" */ './Strip').then((part) => ({ default: part.Refused })),
  preview: () => import(/* webpackChunkName: "documents" */ '../../app/documents'),
  strip: () => import(/* webpackChunkName: "screens" */ './Strip').then((part) => ({ default: part.Strip })),
  documents: () =>
    import(/* webpackChunkName: "documents-screens" */ '../documents').then((part) => ({
      default: part.DocumentScreens,
    })),
  help: () =>
    import(/* webpackChunkName: "help" */ '../help/HelpScreen').then((part) => ({ default: part.HelpScreen })),
};
