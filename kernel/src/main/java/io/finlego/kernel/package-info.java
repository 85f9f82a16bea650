/** The terms that all modules share: money, ids, decisions. Uses no framework. */
@NullMarked
package io.finlego.kernel;

import org.jspecify.annotations.NullMarked;
