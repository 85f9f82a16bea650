package io.finlego.ingress.client.verification;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What became of a webhook.
 *
 * @param applied whether it told anything new of a client
 */
@Schema(name = "ReportedVerification")
record ReportedVerification(
    @Schema(
            description =
                "Whether it told anything new of a client: an older event than the one known, one"
                    + " that says nothing of the verification, or one about nobody known, does"
                    + " not.")
        boolean applied) {}
