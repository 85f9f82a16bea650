package io.finlego.ingress.ledger.payment;

import io.finlego.ingress.http.limits.HeavyWork;
import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.kernel.CanonicalJson;
import io.finlego.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One payment in the request for a bulk of payments. Each line is checked separately, so its
 * payment can be made even if other lines have faults.
 */
sealed interface LineOfBulk {

  /** This line's part in the identity of the request. Equal payments have equal parts. */
  Object identity();

  /**
   * This line's part in the identity that earlier releases used. For a refused line, this part is
   * the digest of the line's exact text.
   */
  Object earlierIdentity();

  /** A line whose payment has no faults. */
  record Accepted(AcceptedObject payment) implements LineOfBulk {

    @Override
    public Object identity() {
      return payment.json();
    }

    @Override
    public Object earlierIdentity() {
      return identity();
    }
  }

  /** A line that has faults. Its payment is not made. */
  record Refused(List<Fault> faults, JsonNode line) implements LineOfBulk {

    @Override
    public String identity() {
      return digest(CanonicalJson.canonicalText(line.toString()));
    }

    @Override
    public String earlierIdentity() {
      return digest(line.toString());
    }
  }

  /**
   * Reads the lines from a body, in their order.
   *
   * @throws io.finlego.ingress.http.result.ApiException 400 if the body does not have a list of
   *     objects
   */
  static List<LineOfBulk> of(RequestShape shape, @Nullable JsonNode body) {
    try (HeavyWork.Turn _ = HeavyWork.current().continueBody()) {
      PaymentShapes.bulkOfEmptyLines(shape.unknownFields())
          .read(body == null ? null : withoutContents(body));
      List<LineOfBulk> lines = new ArrayList<>();
      for (JsonNode line :
          body == null ? JsonNodeFactory.instance.arrayNode() : body.path("payments")) {
        lines.add(line(shape, lines.size(), line));
      }
      return lines;
    }
  }

  private static LineOfBulk line(RequestShape shape, int index, JsonNode line) {
    Faults faults = shape.faults();
    ObjectNode payment = PaymentShapes.PAYMENT.readObject("payments[" + index + "]", line, faults);
    return faults.isEmpty()
        ? new Accepted(new AcceptedObject(payment))
        : new Refused(faults.list(), line);
  }

  /**
   * The digest of a refused line's text. It replaces the text in the identity, because the text may
   * contain characters that UTF-8 cannot encode.
   */
  private static String digest(String line) {
    return HexFormat.of().formatHex(Sha256.of(line.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * A copy of the body in which an empty object replaces each payment that is an object. Returns
   * the body itself if it does not have a list of payments.
   */
  private static JsonNode withoutContents(JsonNode body) {
    if (!(body instanceof ObjectNode bulk) || !(bulk.get("payments") instanceof ArrayNode lines)) {
      return body;
    }
    ArrayNode emptiedLines = JsonNodeFactory.instance.arrayNode(lines.size());
    lines.forEach(
        line -> emptiedLines.add(line.isObject() ? JsonNodeFactory.instance.objectNode() : line));
    ObjectNode bodyCopy = JsonNodeFactory.instance.objectNode();
    bodyCopy.setAll(bulk);
    bodyCopy.set("payments", emptiedLines);
    return bodyCopy;
  }
}
