import { innerParts } from './inner-parts';

/** Parts of the pane that are loaded after the first paint. */
export const parts = {
  screens: () => import(/* webpackChunkName: "screens" */ './Screens').then((part) => ({ default: part.Screens })),
  refused: () => import(/* webpackChunkName: "screens" */ './Strip').then((part) => ({ default: part.Refused })),
  preview: () => import(/* webpackChunkName: "documents" */ '../../app/documents/documents'),
  strip: () => import(/* webpackChunkName: "screens" */ './Strip').then((part) => ({ default: part.Strip })),
  ...innerParts,
};
