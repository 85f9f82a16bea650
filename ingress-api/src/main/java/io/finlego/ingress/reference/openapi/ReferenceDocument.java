package io.finlego.ingress.reference.openapi;

import io.finlego.kernel.CommandSize;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;

/**
 * Makes the OpenAPI document without its operations: the product and the rules for all operations.
 */
final class ReferenceDocument {

  static final String BEARER_SCHEME = "bearer";

  private static final String CONVENTIONS =
      """
      FinLego Core is a message-driven core-banking backend. This is its REST API.

      ## Answers
      Every JSON answer is the Result envelope. On success `value` (and `valueOrDefault`) holds the requested data; on \
      failure `errors` lists everything that is wrong: `metadata.code` is a stable code, `metadata.field` the JSON \
      path at fault if there is one, and `metadata.traceId` identifies the request in the logs. Every answer has the \
      header `Trace-Id`.

      ## Commands
      A request that changes something is a command. **200** means done: its effects are committed and can be read. \
      **202** means accepted but not decided yet, because you asked for it (`Prefer: respond-async`) or the wait ran \
      out; the outcome can then be read at `Location` (take the whole address: it shows a front office its own \
      commands only). **503** means that nothing was accepted; try again after \
      `Retry-After` seconds. Every answer to a command has the header `Command-Id`; a request that was \
      refused before its command was sent names none, unless its key keeps the refusal.

      A condition never goes unchecked: an operation whose parameters do not name `If-Match` refuses it with 400 \
      `invalidField`, as every operation that changes something refuses `If-None-Match` and `If-Unmodified-Since`. \
      Nothing is done then.

      ## Idempotency
      Send an `Idempotency-Key` of your own (1 to 128 printable characters) with every command. For 30 days the same \
      request with the same key gets the first answer again, with `Idempotency-Replayed: true`, and changes nothing; \
      another request with the same key is refused with 422 `idempotencyKeyReused`. A 429 or 503 decides nothing: send the \
      same request with the same key again after `Retry-After` seconds.

      ## Connections
      Send the whole body within ten minutes, and pause for less than ten seconds on the way; otherwise the answer is \
      408 `requestTimeout`. A caller that takes nothing of its answer for ten seconds, or only a few kilobytes a second \
      of a long one, is cut off. A connection is kept for 100 seconds after an answer; an answer with \
      `Connection: close` is the last one on its connection.

      If a connection breaks before the answer has come, nobody can tell whether the request was applied. Send it again \
      with the same `Idempotency-Key`, until an answer comes. Most HTTP clients repeat a GET by themselves, but never a \
      POST.

      ## Forms
      Amounts are numbers in major units, exact, with at most the decimals of their currency. Ids are UUIDs, dates \
      `yyyy-MM-dd`, instants \
      ISO 8601 in UTC with up to six decimals of a second (more are accepted: a bound of a period is rounded up, so that \
      the period has exactly what is not before its beginning and is before its end; other instants are rounded down), \
      currencies ISO 4217, countries ISO 3166 alpha-2. Paths \
      match regardless of case. JSON is UTF-8: a `charset` in the `Content-Type` has no effect. A body with a `Content-Encoding` other than `identity` is refused with 415 \
      `unsupportedMediaType`. The address and the headers of a request may have 64 KB together, so that a list of \
      1,000 ids fits into a query; otherwise the answer is 414 `uriTooLong` or 431 `headersTooLarge`. The same search \
      with `POST` takes more.

      A field or a query parameter that the operation does not have is refused with 400 `unknownField` or \
      `unknownParameter`, and the answer names the nearest one that it has; an institution can set \
      `finlego.ingress.unknown-fields=ignore` instead. A query parameter without a value (`?accountId=`) is not an \
      absent one: it is refused too. Schemas say the decimals of amounts with `multipleOf`; a validator that divides \
      in binary floating point needs a tolerance for that (Ajv: `multipleOfPrecision`).

      ## Limits
      A body may have up to ${maxBodyKibibytes} KiB, and more where an operation says so. A larger body \
      gets 413 `payloadTooLarge`. A body that becomes one command may never have more than ${maxCommandKibibytes} KiB. JSON may have 100 levels; deeper JSON gets 400 `malformedJson`. The values of a body \
      are limited too: an object counts 3, a list 2, and each further value 1, and a body may count 49,152, and one \
      more for each eight bytes. A body that counts more gets 400 `tooManyValues`. A body must arrive within five \
      seconds, with a token also with one more second for each 16 KiB; then the answer is 408 `requestTimeout`. \
      Uploads have more time.

      Each caller has a share of the memory for requests, and callers take turns when many commands are waiting to be \
      decided; payments, transactions and accounts of one command count each. A request waits for its turn as long as \
      `Prefer: wait` allows, but for a second at least. A request for which there is no room gets 429 \
      `tooManyRequests`. This request was not accepted; an earlier one with the same key may have been, and its command \
      is the answer when the request is sent again after `Retry-After` seconds. An answer takes memory too: a page that \
      needs more than the caller's whole share gets 400 `answerTooLarge`, and the caller can ask for a smaller page. In a \
      bulk, each payment for which there is no room has this error as its outcome. Prefer many requests one after the \
      other, over a few connections, to many at once.

      ## Callers
      A bearer token (JWT) with `frontoffice` in its `scope` belongs to a client (`sub` is the client's id), which \
      sees and moves only its own objects. A token with `system` in its `scope` belongs to a system of the \
      institution. Another client's object is answered with 404, as if it did not exist.

      ## Events
      Everything that happens is also published on Kafka: [the events and how to read them](docs/events).
      """;

  private static final int KIBIBYTE = 1024;

  private ReferenceDocument() {}

  /**
   * Makes the document's beginning.
   *
   * @param maxBodyBytes the largest size of a body, unless an operation allows more
   */
  static OpenAPI create(int maxBodyBytes) {
    String conventions =
        CONVENTIONS
            .replace("${maxBodyKibibytes}", Integer.toString(maxBodyBytes / KIBIBYTE))
            .replace(
                "${maxCommandKibibytes}",
                Integer.toString(CommandSize.CONTENT_BYTES_MAX / KIBIBYTE));
    return new OpenAPI()
        .info(
            new Info()
                .title("FinLego Core API")
                .version("0.1.0")
                .description(conventions)
                .license(new License().name("Apache 2.0").identifier("Apache-2.0")))
        .servers(List.of(new Server().url("/").description("This server")))
        .components(
            new Components()
                .addSecuritySchemes(
                    BEARER_SCHEME,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description(
                            "A token of the configured issuer. In the sandbox `POST /sandbox/token`"
                                + " issues one."))
                .schemas(CommonSchemas.all()));
  }
}
