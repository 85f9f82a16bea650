/** Tests of the sandbox's tokens and notifications. */
@NullMarked
package io.finlego.ingress.sandbox;

import org.jspecify.annotations.NullMarked;
