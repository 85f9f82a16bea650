/** Tests of the sandbox's tokens. */
@NullMarked
package io.finlego.ingress.sandbox;

import org.jspecify.annotations.NullMarked;
