/**
 * Receives the webhooks of Sumsub, the provider that verifies clients. Checks their signatures and
 * sends their content to the client processor in commands.
 *
 * <p>The id of a webhook's command is derived from the webhook's bytes. So a webhook that Sumsub
 * sends several times is applied once.
 */
@NullMarked
package io.finlego.ingress.client.verification;

import org.jspecify.annotations.NullMarked;
