/**
 * Issues tokens and shows notifications, so that users can try the API without an issuer and an SMS
 * provider. The classes of this package are only active with the profile {@code sandbox}.
 */
@NullMarked
package io.finlego.ingress.sandbox;

import org.jspecify.annotations.NullMarked;
