package io.finlego.ingress.reference.openapi;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.shape.Schemas;
import io.finlego.ingress.reference.Examples;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds the answers that many operations share to the OpenAPI document. */
final class CommonAnswers {

  private static final Fault CONFLICT_EXAMPLE = Fault.of("accountClosed", "The account is closed.");
  private static final Fault RULE_EXAMPLE =
      Fault.of("insufficientFunds", "The account does not have enough available funds.");
  private static final Fault INVALID_EXAMPLE =
      Fault.invalidField("currency", "Must be an ISO 4217 currency code such as EUR.");
  private static final Fault UNAUTHENTICATED_EXAMPLE =
      Fault.of("unauthenticated", "Valid credentials are needed.");
  private static final Fault FORBIDDEN_EXAMPLE =
      Fault.of("forbidden", "These credentials do not allow this operation.");
  private static final Fault NOT_FOUND_EXAMPLE =
      Fault.of("accountNotFound", "There is no such account.");
  private static final Fault TOO_LARGE_EXAMPLE =
      Fault.of("payloadTooLarge", "The body is too large.");
  private static final Fault TOO_LONG_EXAMPLE =
      Fault.of("uriTooLong", "The request's address is too long.");
  private static final Fault MEDIA_TYPE_EXAMPLE =
      Fault.of("unsupportedMediaType", "Bodies are application/json.");
  private static final Fault UNAVAILABLE_EXAMPLE =
      Fault.of("unavailable", "Commands cannot be accepted right now; nothing was accepted.");

  private static final Pattern NAMED_REFUSAL =
      Pattern.compile("\\b([45][0-9]{2})\\s+`([a-zA-Z]+)`");

  private CommonAnswers() {}

  /**
   * The properties of an operation that determine its common answers.
   *
   * @param isCommand whether the operation changes something
   * @param mayBeUndecided whether the answer may come before the command is decided
   * @param takesBody whether the operation has a request body
   * @param takesQuery whether the operation has query parameters
   * @param namesObject whether the path has the id of an object
   * @param isOpen whether the operation needs no credentials
   */
  record Traits(
      boolean isCommand,
      boolean mayBeUndecided,
      boolean takesBody,
      boolean takesQuery,
      boolean namesObject,
      boolean isOpen) {}

  static void add(ApiResponses answers, Traits traits) {
    answers.forEach(
        (_, answer) ->
            answer.addHeaderObject("Trace-Id", textHeader("The trace of this request.")));
    if (traits.isCommand()) {
      ApiResponse success = answers.get("200");
      if (success != null) {
        addCommandHeaders(success);
        success.description("Done: its effects are committed and can be read.");
      }
      addIfAbsent(
          answers, "409", failure("The object's state does not allow this.", CONFLICT_EXAMPLE));
      addIfAbsent(
          answers,
          "422",
          failure(
              "A business rule does not allow this, or the `Idempotency-Key` was used for another"
                  + " request.",
              RULE_EXAMPLE));
    }
    if (traits.mayBeUndecided()) {
      addIfAbsent(answers, "202", accepted());
    }
    addIfAbsent(
        answers,
        "400",
        failure(
            "The request is malformed, or fields are invalid; the answer names each of them.",
            INVALID_EXAMPLE));
    if (!traits.isOpen()) {
      addIfAbsent(
          answers,
          "401",
          failure("The credentials are missing or invalid.", UNAUTHENTICATED_EXAMPLE));
      addIfAbsent(
          answers,
          "403",
          failure("The operation is not for this kind of caller.", FORBIDDEN_EXAMPLE));
      addIfAbsent(answers, "503", unavailable());
    }
    if (traits.namesObject()) {
      addIfAbsent(
          answers,
          "404",
          failure(
              "The object does not exist, or does not belong to the caller.", NOT_FOUND_EXAMPLE));
    }
    if (traits.takesQuery()) {
      addIfAbsent(answers, "414", failure("The address is longer than 64 KB.", TOO_LONG_EXAMPLE));
    }
    if (traits.takesBody()) {
      addIfAbsent(answers, "413", failure("The body is too large.", TOO_LARGE_EXAMPLE));
      addIfAbsent(
          answers,
          "415",
          failure(
              "The body is not `application/json`, or has a `Content-Encoding`.",
              MEDIA_TYPE_EXAMPLE));
    }
  }

  /**
   * Adds an answer for every refusal that the operation's text mentions, such as 412 {@code
   * versionMismatch}. Does not replace an existing answer with the same status.
   */
  static void addNamedRefusals(ApiResponses answers, String text) {
    Matcher refusals = NAMED_REFUSAL.matcher(text);
    while (refusals.find()) {
      Fault fault =
          Fault.of(refusals.group(2), "The operation's description says when this happens.");
      ApiResponse answer = failure("`" + fault.code() + "`: see above.", fault);
      if (refusals.group(1).equals("429")) {
        answer.addHeaderObject("Retry-After", secondsHeader());
      }
      addIfAbsent(answers, refusals.group(1), answer);
    }
  }

  private static void addIfAbsent(ApiResponses answers, String status, ApiResponse answer) {
    answers.putIfAbsent(status, answer);
  }

  private static void addCommandHeaders(ApiResponse answer) {
    answer
        .addHeaderObject("Command-Id", textHeader("The id of the command."))
        .addHeaderObject(
            "Idempotency-Replayed",
            textHeader("`true` if this is the answer to an earlier request with the same key."));
  }

  private static ApiResponse accepted() {
    ApiResponse answer =
        jsonAnswer("Accepted, not decided yet.", CommonSchemas.ACCEPTED)
            .addHeaderObject(
                "Location", textHeader("The address at which the outcome can be read."))
            .addHeaderObject(
                "Preference-Applied", textHeader("`respond-async`, if the request asked for it."));
    addCommandHeaders(answer);
    return answer;
  }

  private static ApiResponse unavailable() {
    return failure(
            "The log or the store cannot be reached; nothing was accepted.", UNAVAILABLE_EXAMPLE)
        .addHeaderObject("Retry-After", secondsHeader());
  }

  static Header secondsHeader() {
    return new Header().description("Seconds.").schema(new IntegerSchema());
  }

  static ApiResponse failure(String description, Fault example) {
    ApiResponse answer = jsonAnswer(description, CommonSchemas.FAILURE);
    answer
        .getContent()
        .values()
        .forEach(
            media ->
                media.example(
                    Examples.toMapsAndLists(
                        Result.failed(List.of(example), CommonSchemas.EXAMPLE_TRACE_ID))));
    return answer;
  }

  private static ApiResponse jsonAnswer(String description, String schemaName) {
    Schema<?> reference = Schemas.reference(schemaName);
    return new ApiResponse()
        .description(description)
        .content(new Content().addMediaType("application/json", new MediaType().schema(reference)));
  }

  private static Header textHeader(String description) {
    return new Header().description(description).schema(new StringSchema());
  }
}
