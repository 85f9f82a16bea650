/** The vocabulary that all modules share: money, identifiers, decisions and rejection codes. */
@NullMarked
package io.finlego.kernel;

import org.jspecify.annotations.NullMarked;
