/** Tests of the envelope. */
@NullMarked
package io.finlego.ingress.result;

import org.jspecify.annotations.NullMarked;
