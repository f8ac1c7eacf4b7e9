/** The one file's program: the page, and in a thread of its own what reads large workbooks. */
if ('document' in self) void import('../../src/page/main');
else void import('../../src/page/thread/worker');
