package io.finlego.client.erasure;

import io.finlego.kernel.ClientId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client's request to be erased, which the back office has not carried out yet.
 *
 * @param sealedReason the reason in the client's words, sealed with the client's key
 */
public record DeletionRequest(
    UUID id, ClientId client, Instant requestedAt, byte @Nullable [] sealedReason) {}
