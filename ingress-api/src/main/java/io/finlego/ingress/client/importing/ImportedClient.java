package io.finlego.ingress.client.importing;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/**
 * An imported client with its accounts.
 *
 * @param accounts the current state of the accounts, in the order of the request
 */
record ImportedClient(
    UUID clientId,
    @ArraySchema(schema = @Schema(ref = "#/components/schemas/Account")) List<?> accounts) {}
