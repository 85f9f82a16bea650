package io.finlego.ingress.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that an SMS provider would have delivered to a client.
 *
 * @param subjectId the id of what the code confirms: the {@code otpId}
 * @param expiresAt the instant from which the code is no longer accepted
 */
@Schema(name = "SandboxNotification")
record SandboxNotification(
    UUID id,
    UUID clientId,
    @Schema(allowableValues = {"accountClosingCode"}) String purpose,
    String code,
    UUID subjectId,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID accountId,
    Instant occurredAt,
    Instant expiresAt) {}
