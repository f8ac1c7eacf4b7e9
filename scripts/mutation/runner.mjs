/**
 * Runs the tests beside the code that judges for mutation testing, all in one process: the code is loaded once and mutants are switched on in it, which
 * takes milliseconds where a fresh test environment for each takes seconds. A mutant met while modules load has them loaded again with it, our own
 * alone. Quick tests go first and the first that fails ends a run.
 */
import { createRequire } from 'node:module';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';

const require = createRequire(import.meta.url);
/** Under this name the mutated code asks which mutant is on (Stryker's own default). */
const names = '__stryker__';

/** The words of tests that these tests use: they only gather what to run. */
function gatherer(tests) {
  const path = [];
  const test = (name, run) => tests.push({ name: [...path, name].join(' '), run });
  const titled = (title, row, index) => {
    let next = 0;
    const values = Array.isArray(row) ? row : [row];
    return `${title.replace(/%[sidf]/g, () => String(values[next++]))} #${index}`;
  };
  const each = (rows) => (title, run) =>
    rows.forEach((row, index) => test(titled(title, row, index), () => run(...(Array.isArray(row) ? row : [row]))));
  const describe = (name, define) => {
    path.push(name);
    define();
    path.pop();
  };
  return { describe, test: Object.assign(test, { each }) };
}

class InProcess {
  constructor() {
    this.tests = null;
    /** How long a test took at most, by its name, milliseconds. */
    this.took = new Map();
    this.space = globalThis[names] ??= {};
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  /** Loads the tests and what they test, once for all mutants but the one that is met while it loads. */
  load(mutant) {
    if (this.tests && this.loadedWith === mutant) return;
    require('tsx/cjs');
    for (const name of Object.keys(require.cache)) if (isOurs(name)) delete require.cache[name];
    this.space.activeMutant = mutant;
    this.loadedWith = mutant;
    this.tests = [];
    Object.assign(globalThis, gatherer(this.tests), { expect: require('expect').expect });
    for (const file of testFiles('src/judging')) require(path.resolve(file));
  }

  async dryRun() {
    this.load();
    const results = [];
    const perTest = {};
    for (const { name, run } of this.tests) {
      this.space.currentTestId = name;
      const from = performance.now();
      const failure = await failureOf(run);
      const common = { id: name, name, timeSpentMs: Math.round(performance.now() - from) };
      results.push(
        failure === null
          ? { ...common, status: TestStatus.Success }
          : { ...common, status: TestStatus.Failed, failureMessage: failure },
      );
    }
    this.space.currentTestId = undefined;
    Object.assign(perTest, this.space.mutantCoverage?.perTest);
    return {
      status: DryRunStatus.Complete,
      tests: results,
      mutantCoverage: this.space.mutantCoverage ?? { static: {}, perTest },
    };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit }) {
    try {
      this.load(mutantActivation === 'static' ? activeMutant.id : undefined);
    } catch (error) {
      this.tests = null;
      return { status: MutantRunStatus.Killed, killedBy: [], failureMessage: messageOf(error), nrOfTests: 0 };
    }
    this.space.activeMutant = activeMutant.id;
    const wanted = testFilter && new Set(testFilter);
    const order = this.tests.filter(({ name }) => !wanted || wanted.has(name));
    order.sort((a, b) => (this.took.get(a.name) ?? 0) - (this.took.get(b.name) ?? 0));
    let count = 0;
    for (const test of order) {
      this.space.hitLimit = hitLimit;
      this.space.hitCount = hitLimit ? 0 : undefined;
      const from = performance.now();
      const failure = await failureOf(test.run);
      this.took.set(test.name, Math.max(this.took.get(test.name) ?? 0, performance.now() - from));
      count++;
      if (hitLimit && this.space.hitCount > hitLimit)
        return { status: MutantRunStatus.Timeout, reason: `Hit limit reached (${this.space.hitCount}/${hitLimit})` };
      if (failure !== null)
        return { status: MutantRunStatus.Killed, killedBy: [test.name], failureMessage: failure, nrOfTests: count };
    }
    return { status: MutantRunStatus.Survived, nrOfTests: count };
  }
}

async function failureOf(run) {
  try {
    await run();
    return null;
  } catch (error) {
    return messageOf(error);
  }
}
const messageOf = (error) => (error instanceof Error ? error.message : String(error));

const ours = path.join(process.cwd(), path.sep);
const isOurs = (file) => file.startsWith(ours) && !file.includes(`${path.sep}node_modules${path.sep}`);

function testFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

const factory = () => new InProcess();
factory.inject = [];
export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'in-process', factory)];
