/**
 * Tokens for trying things out, with the profile {@code sandbox}; without it nothing of this
 * package is there.
 */
@NullMarked
package io.finlego.ingress.sandbox;

import org.jspecify.annotations.NullMarked;
