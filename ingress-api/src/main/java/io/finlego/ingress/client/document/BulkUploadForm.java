package io.finlego.ingress.client.document;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/**
 * The parts of an upload of many files, as the API's reference shows them. No object of this type
 * is made, because the parts are read while they arrive.
 */
@Schema(name = "UploadDocuments", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record BulkUploadForm(
    @ArraySchema(
            minItems = 1,
            maxItems = 20,
            schema =
                @Schema(
                    type = "string",
                    format = "binary",
                    description = "A PDF, PNG or JPEG of at most 20 MiB, with its file name."))
        List<String> file,
    @ArraySchema(
            minItems = 1,
            maxItems = 20,
            schema =
                @Schema(
                    description =
                        "The kind of all documents, or of each in their order, in your own words.",
                    minLength = 1,
                    maxLength = 64,
                    pattern = UploadFields.TYPE_PATTERN))
        List<String> type,
    @Schema(
            description = "The back-office user who uploads them.",
            requiredMode = Schema.RequiredMode.REQUIRED)
        UUID editorUserId) {}
