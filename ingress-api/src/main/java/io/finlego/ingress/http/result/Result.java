package io.finlego.ingress.http.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of every JSON answer. In a success, {@code value} and {@code valueOrDefault} are
 * equal. In a failure, {@code value} is missing in the JSON and {@code valueOrDefault} is null. In
 * the OpenAPI document, this record only describes successes, because failures have another schema.
 */
@JsonPropertyOrder({
  "isFailed",
  "isSuccess",
  "reasons",
  "errors",
  "successes",
  "valueOrDefault",
  "value"
})
public record Result<T>(
    @JsonProperty("isFailed") boolean isFailed,
    @JsonProperty("isSuccess") boolean isSuccess,
    List<Reason> reasons,
    List<ApiError> errors,
    List<Reason> successes,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable T valueOrDefault,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable T value) {

  /** One entry of {@code reasons} or {@code successes}. */
  public record Reason(String message, Map<String, String> metadata) {}

  /**
   * An error.
   *
   * @param metadata the keys {@code code} and {@code traceId}, and {@code field} if the error
   *     concerns a field
   */
  public record ApiError(String message, Map<String, String> metadata, List<Reason> reasons) {}

  public static <T> Result<T> of(T value) {
    return new Result<>(false, true, List.of(), List.of(), List.of(), value, value);
  }

  /** Makes a failure with these faults. Each error has the trace id. */
  public static Result<Void> failed(List<Fault> faults, String traceId) {
    List<ApiError> errors = errors(faults, traceId);
    List<Reason> reasons =
        errors.stream().map(error -> new Reason(error.message(), error.metadata())).toList();
    return new Result<>(true, false, reasons, errors, List.of(), null, null);
  }

  /** Converts the faults to errors. Each error has the trace id. */
  public static List<ApiError> errors(List<Fault> faults, String traceId) {
    return faults.stream().map(fault -> error(fault, traceId)).toList();
  }

  private static ApiError error(Fault fault, String traceId) {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("code", fault.code());
    if (fault.field() != null) {
      metadata.put("field", fault.field());
    }
    metadata.put("traceId", traceId);
    return new ApiError(fault.message(), metadata, List.of());
  }
}
