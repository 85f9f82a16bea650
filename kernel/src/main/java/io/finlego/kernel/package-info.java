/** What every module speaks of: money, ids, refusals. No framework. */
@NullMarked
package io.finlego.kernel;

import org.jspecify.annotations.NullMarked;
