package io.finlego.ingress.client.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client's document, without its bytes.
 *
 * @param relatedIndividualId the related individual whose document this is; null if the document is
 *     the client's own
 * @param fileName the file's name; null after the client's erasure, or if its key is lost
 * @param contentType the type detected from the content
 * @param size the size in bytes
 * @param sha256 the digest of the bytes, in hexadecimal digits
 * @param type the kind of document in the institution's own words
 */
@Schema(name = "Document")
record Document(
    UUID id,
    UUID clientId,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID relatedIndividualId,
    @Nullable String fileName,
    String contentType,
    long size,
    String sha256,
    String type,
    UUID uploadedBy,
    Instant uploadedAt) {}
