/**
 * Webhooks of the verification provider, Sumsub: their signature, what they say, and the command
 * they become.
 *
 * <p>A webhook's command id comes from its bytes, so that however often the provider sends one, it
 * is one command.
 */
@NullMarked
package io.finlego.ingress.client.verification;

import org.jspecify.annotations.NullMarked;
