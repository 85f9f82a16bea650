package io.finlego.ingress.client.document;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** A document that was removed. */
@Schema(name = "RemovedDocument")
record RemovedDocument(UUID id) {}
