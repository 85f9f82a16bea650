package io.finlego.ingress.ledger.payment;

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
 * One payment in the request for a bulk of payments. Each line is checked separately, so a wrong
 * line does not refuse the other lines.
 */
sealed interface LineOfBulk {

  /** The value by which this line contributes to the identity of the request. */
  Object identity();

  /** The same as earlier releases made it: the identity of a refused line was its spelling. */
  Object spelledIdentity();

  /** The line has a correct payment. */
  record Accepted(AcceptedObject payment) implements LineOfBulk {

    @Override
    public Object identity() {
      return payment.json();
    }

    @Override
    public Object spelledIdentity() {
      return identity();
    }
  }

  /** The line has faults. */
  record Refused(List<Fault> faults, JsonNode line) implements LineOfBulk {

    @Override
    public String identity() {
      return digest(CanonicalJson.text(line.toString()));
    }

    @Override
    public String spelledIdentity() {
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
    PaymentShapes.bulkOfEmptyLines(shape.unknownFields())
        .read(body == null ? null : withoutContents(body));
    List<LineOfBulk> lines = new ArrayList<>();
    for (JsonNode line :
        body == null ? JsonNodeFactory.instance.arrayNode() : body.path("payments")) {
      lines.add(line(shape, lines.size(), line));
    }
    return lines;
  }

  private static LineOfBulk line(RequestShape shape, int index, JsonNode line) {
    Faults faults = shape.faults();
    ObjectNode payment = PaymentShapes.PAYMENT.readObject("payments[" + index + "]", line, faults);
    return faults.isEmpty()
        ? new Accepted(new AcceptedObject(payment))
        : new Refused(faults.list(), line);
  }

  /** The digest that identifies a refused line, which may hold text that cannot be encoded. */
  private static String digest(String line) {
    return HexFormat.of().formatHex(Sha256.of(line.getBytes(StandardCharsets.UTF_8)));
  }

  /** A copy of the body in which an empty object replaces each payment that is an object. */
  private static JsonNode withoutContents(JsonNode body) {
    if (!(body instanceof ObjectNode bulk) || !(bulk.get("payments") instanceof ArrayNode lines)) {
      return body;
    }
    ArrayNode emptiedLines = JsonNodeFactory.instance.arrayNode(lines.size());
    lines.forEach(
        line -> emptiedLines.add(line.isObject() ? JsonNodeFactory.instance.objectNode() : line));
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    copy.setAll(bulk);
    copy.set("payments", emptiedLines);
    return copy;
  }
}
