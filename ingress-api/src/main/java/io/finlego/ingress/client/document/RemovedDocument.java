package io.finlego.ingress.client.document;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** The answer to the removal of a document. */
@Schema(name = "RemovedDocument")
record RemovedDocument(UUID id) {}
