/**
 * Tokens and notifications for trials. Nothing in this package exists without the profile {@code
 * sandbox}.
 */
@NullMarked
package io.finlego.ingress.sandbox;

import org.jspecify.annotations.NullMarked;
