/** Tests of the types that a domain uses. */
@NullMarked
package io.finlego.processing;

import org.jspecify.annotations.NullMarked;
