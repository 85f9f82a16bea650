package io.finlego.ingress.reference.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;

/** The frame of the document: what holds for all operations, said once. */
final class ReferenceDocument {

  static final String BEARER = "bearer";

  private static final String CONVENTIONS =
      """
      FinLego Core is a message-driven core-banking backend. This is its REST API.

      ## Answers
      Every JSON answer is the Result envelope. On success `value` (and `valueOrDefault`) holds what was asked for; on failure \
      `errors` tells each thing that is wrong: `metadata.code` is a stable code, `metadata.field` the JSON path at fault where \
      there is one, and `metadata.traceId` finds the request in our logs. The header `Trace-Id` is on every answer.

      ## Commands
      What changes something is a command. **200** means done: its effects are committed and can be read. **202** means accepted but \
      not decided yet, because you asked for it (`Prefer: respond-async`) or the wait ran out; `Location` is where its outcome \
      will be. **503** means that nothing was accepted; try again after `Retry-After` seconds. `Command-Id` is on every answer to a command.

      ## Idempotency
      Send an `Idempotency-Key` of your own (1 to 128 printable characters) with everything that changes something. The same key \
      with the same request gives the first answer again for 30 days, with `Idempotency-Replayed: true`, and changes nothing; with \
      another request it is refused with 422 `idempotencyKeyReused`.

      ## Forms
      Amounts are numbers in major units, exact, with at most the decimals of their currency. Ids are UUIDs, dates `yyyy-MM-dd`, instants \
      ISO-8601 in UTC with up to microseconds, currencies ISO 4217, countries ISO 3166 alpha-2. Paths match whatever the case \
      of their letters. Fields of a body that are not known are ignored; a body may have 1 MiB and 100 levels.

      ## Callers
      A bearer token (JWT) whose `scope` holds `frontoffice` is a client's own (`sub` is the client's id): it sees and moves only what is \
      its own. `scope` `system` is a system of the institution. Another client's object is 404, like one that does not exist.

      ## Events
      Everything that happens is also told on Kafka: [the events and how to read them](docs/events).
      """;

  private ReferenceDocument() {}

  static OpenAPI create() {
    return new OpenAPI()
        .info(
            new Info()
                .title("FinLego Core API")
                .version("0.1.0")
                .description(CONVENTIONS)
                .license(new License().name("Apache 2.0").identifier("Apache-2.0")))
        .servers(List.of(new Server().url("/").description("This server")))
        .components(
            new Components()
                .addSecuritySchemes(
                    BEARER,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description(
                            "A token of the configured issuer; in the sandbox `POST /sandbox/token`"
                                + " gives one."))
                .schemas(CommonSchemas.all()));
  }
}
