/**
 * The topics, the released schemas of their values, and the code that encodes and decodes the
 * values.
 */
@NullMarked
package io.finlego.schemas;

import org.jspecify.annotations.NullMarked;
