package io.finlego.ingress.client.document;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/**
 * The parts of an upload of one file, as the API's reference shows them. No object of this type is
 * made, because the parts are read while they arrive.
 */
@Schema(name = "UploadDocument", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record UploadForm(
    @Schema(
            type = "string",
            format = "binary",
            description = "A PDF, PNG or JPEG of at most 20 MiB, with its file name.",
            requiredMode = Schema.RequiredMode.REQUIRED)
        String file,
    @Schema(
            description = "The kind of document, in your own words.",
            minLength = 1,
            maxLength = 64,
            pattern = UploadFields.TYPE_PATTERN,
            requiredMode = Schema.RequiredMode.REQUIRED)
        String type,
    @Schema(
            description = "The back-office user who uploads it.",
            requiredMode = Schema.RequiredMode.REQUIRED)
        UUID editorUserId) {}
