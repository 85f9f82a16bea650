/** Tests of what a domain sees of the machinery. */
@NullMarked
package io.finlego.processing;

import org.jspecify.annotations.NullMarked;
