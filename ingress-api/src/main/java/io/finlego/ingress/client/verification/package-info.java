/**
 * Webhooks of the verification provider Sumsub: their signature, their content, and the command
 * that they become.
 *
 * <p>A webhook's command id is derived from its bytes. So however often the provider sends a
 * webhook, it is one command.
 */
@NullMarked
package io.finlego.ingress.client.verification;

import org.jspecify.annotations.NullMarked;
