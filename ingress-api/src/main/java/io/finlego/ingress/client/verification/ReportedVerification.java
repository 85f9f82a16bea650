package io.finlego.ingress.client.verification;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The effect of a webhook.
 *
 * @param applied whether the webhook may have changed a client's verification
 */
@Schema(name = "ReportedVerification")
record ReportedVerification(
    @Schema(
            description =
                "Whether the webhook changed the verification of a client. It does not if the"
                    + " event is older than the last one, does not concern the verification, has a"
                    + " level that does not count, or is about an unknown applicant.")
        boolean applied) {}
