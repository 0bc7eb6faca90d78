// Generation is over before code that is optimized pays off: to optimize it took a third of all processor time.
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--no-opt');
