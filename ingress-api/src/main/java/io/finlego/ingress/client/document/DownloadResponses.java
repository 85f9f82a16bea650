package io.finlego.ingress.client.document;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The answers to a download, as the API's reference shows them. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
    responseCode = "200",
    description = "The bytes, as an attachment; `nosniff`.",
    headers = {
      @Header(
          name = "ETag",
          description = "The SHA-256 of the bytes.",
          schema = @Schema(type = "string")),
      @Header(
          name = "Content-Disposition",
          description = "`attachment`, with the file's name (RFC 6266).",
          schema = @Schema(type = "string")),
      @Header(name = "Accept-Ranges", description = "`bytes`.", schema = @Schema(type = "string"))
    },
    content = {
      @Content(
          mediaType = "application/pdf",
          schema = @Schema(type = "string", format = "binary"),
          examples = @ExampleObject(name = "A PDF", value = "%PDF-1.7 …")),
      @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")),
      @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary"))
    })
@ApiResponse(
    responseCode = "206",
    description = "The requested range of bytes; `Content-Range` names it.",
    content = {
      @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")),
      @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")),
      @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary"))
    })
@ApiResponse(
    responseCode = "304",
    description = "The document still has the `ETag` in `If-None-Match`.",
    content = @Content)
@ApiResponse(
    responseCode = "416",
    description = "The range is outside the document; `Content-Range` tells the document's size.",
    content =
        @Content(
            mediaType = "application/json",
            schema = @Schema(ref = DocumentReference.FAILURE_SCHEMA),
            examples = @ExampleObject(DocumentReference.UNSATISFIABLE_RANGE_EXAMPLE)))
@interface DownloadResponses {}
