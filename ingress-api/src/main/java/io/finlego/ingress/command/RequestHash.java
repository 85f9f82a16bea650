package io.finlego.ingress.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.finlego.ingress.http.limits.HeavyWork;
import io.finlego.kernel.Sha256;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/**
 * The SHA-256 of an operation's name and the content of a request. Two requests with one hash are
 * the same request. The content is hashed as canonical JSON, with sorted fields and without null
 * fields. So a later release with more optional fields computes the same hash for the same request.
 */
record RequestHash(byte[] bytes) {

  /**
   * A hash that matches every request. Follow-up commands have this hash, because they do not come
   * from a request of their own.
   */
  static final RequestHash ANY = new RequestHash(new byte[0]);

  private static final JsonMapper CANONICAL_JSON =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .changeDefaultPropertyInclusion(
              inclusion ->
                  inclusion
                      .withValueInclusion(JsonInclude.Include.NON_NULL)
                      .withContentInclusion(JsonInclude.Include.NON_NULL))
          .addModule(
              new SimpleModule("decimals").addSerializer(BigDecimal.class, new StrippedDecimals()))
          .build();

  /**
   * Tells whether a stored outcome with {@code storedHash} is the outcome of the request with this
   * hash. {@link #ANY} accepts every stored outcome.
   */
  boolean matches(RequestHash storedHash) {
    return bytes.length == 0 || equals(storedHash);
  }

  /** The hash of a submission. The hash of a dry run differs from the hash of the real request. */
  static RequestHash of(Submission<?> submission, boolean dryRun) {
    List<Object> request = new ArrayList<>(submission.request());
    if (dryRun) {
      request.add("dry run");
    }
    return of(submission.operation(), request);
  }

  static RequestHash of(Operation operation, List<Object> request) {
    try (HeavyWork.Turn _ = HeavyWork.current().continueBody()) {
      List<@Nullable Object> parts = new ArrayList<>();
      request.forEach(part -> parts.add(canonicalForm(part)));
      return new RequestHash(
          Sha256.of(
              CANONICAL_JSON.writeValueAsBytes(operation.name()),
              CANONICAL_JSON.writeValueAsBytes(parts)));
    }
  }

  /** The canonical form of the part if it is a JSON tree; otherwise the part itself. */
  private static @Nullable Object canonicalForm(Object part) {
    return part instanceof JsonNode tree ? CanonicalTree.of(tree) : part;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RequestHash that && MessageDigest.isEqual(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Writes 1, 1.0 and 1.00 alike, because they are the same number. */
  private static final class StrippedDecimals extends StdScalarSerializer<BigDecimal> {
    StrippedDecimals() {
      super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal value, JsonGenerator generator, SerializationContext context) {
      generator.writeString(value.stripTrailingZeros().toString());
    }
  }
}
