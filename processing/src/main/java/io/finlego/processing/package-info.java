/** The command machinery that the processors share: claim, load, decide, write, answer. */
@NullMarked
package io.finlego.processing;

import org.jspecify.annotations.NullMarked;
