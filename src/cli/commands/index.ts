/** Commands of the command line, one file each: what the help says of them, and where their code is. */
import { cliWords, identifyHelp } from '../../words/cli';
import {
  analysisHelp,
  collectHelp,
  documentWords,
  packagesHelp,
  schoolPageHelp,
  setHelp,
  swotHelp,
} from '../../words/cli/documents';
import { cliRoadmapWords, roadmapHelp, templatesHelp } from '../../words/cli/roadmap';
import type { Command } from '../command';

export const commands: readonly Command[] = [
  {
    name: 'identify',
    summary: cliWords.identifySummary,
    help: async () => identifyHelp((await import('../../judging')).presets),
    load: () => import('./identify'),
  },
  {
    name: 'roadmap',
    summary: cliRoadmapWords.summary,
    help: roadmapHelp,
    load: () => import('./roadmap'),
  },
  {
    name: 'set',
    summary: documentWords.setSummary,
    help: setHelp,
    load: () => import('./set'),
  },
  {
    name: 'templates',
    summary: cliRoadmapWords.templatesSummary,
    help: templatesHelp,
    load: () => import('./templates'),
  },
  {
    name: 'swot',
    summary: documentWords.swotSummary,
    help: swotHelp,
    load: () => import('./swot'),
  },
  {
    name: 'diagnostics',
    summary: documentWords.diagnosticsSummary,
    help: async () => (await import('./diagnostics')).help,
    load: () => import('./diagnostics'),
  },
  {
    name: 'analysis',
    summary: documentWords.analysisSummary,
    help: analysisHelp,
    load: () => import('./analysis'),
  },
  {
    name: 'school-page',
    summary: documentWords.schoolPageSummary,
    help: schoolPageHelp,
    load: () => import('./school-page'),
  },
  {
    name: 'packages',
    summary: documentWords.packagesSummary,
    help: packagesHelp,
    load: () => import('./packages'),
  },
  {
    name: 'collect',
    summary: documentWords.collectSummary,
    help: collectHelp,
    load: () => import('./collect'),
  },
];
