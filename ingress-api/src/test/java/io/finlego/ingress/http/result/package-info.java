/** Tests of the envelope. */
@NullMarked
package io.finlego.ingress.http.result;

import org.jspecify.annotations.NullMarked;
