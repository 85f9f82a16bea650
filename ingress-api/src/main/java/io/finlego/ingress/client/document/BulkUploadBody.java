package io.finlego.ingress.client.document;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The body and the errors of an upload of many files, as the API's reference shows them. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestBody(
    required = true,
    content =
        @Content(
            mediaType = "multipart/form-data",
            schema = @Schema(implementation = BulkUploadForm.class),
            examples =
                @ExampleObject(
                    name = "A passport and a bill",
                    value = DocumentReference.MANY_FILES_FORM_EXAMPLE)))
@ApiResponse(responseCode = "200", description = "Done.", useReturnTypeSchema = true)
@ApiResponse(
    responseCode = "413",
    description = "The body is too large. A single file that is too large is refused on its own.",
    content =
        @Content(
            mediaType = "application/json",
            schema = @Schema(ref = DocumentReference.FAILURE_SCHEMA),
            examples = @ExampleObject(DocumentReference.TOO_LARGE_EXAMPLE)))
@ApiResponse(
    responseCode = "415",
    description = "The body is not `multipart/form-data`.",
    content =
        @Content(
            mediaType = "application/json",
            schema = @Schema(ref = DocumentReference.FAILURE_SCHEMA),
            examples = @ExampleObject(DocumentReference.WRONG_TYPE_EXAMPLE)))
@interface BulkUploadBody {}
