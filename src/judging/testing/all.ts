/** Every test beside the code that judges as one file: mutation testing loads the code once a mutant, not once a test file. */
import '../again.test';
import '../bias/bias.test';
import '../certainty.test';
import '../chance.test';
import '../frame.test';
import '../hand.test';
import '../judge.test';
import '../last-year.test';
import '../not-held.test';
import '../threshold.test';
import '../weight.test';
