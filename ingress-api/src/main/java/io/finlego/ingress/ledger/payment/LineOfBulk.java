package io.finlego.ingress.ledger.payment;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.shape.RequestShape;
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

/** One payment of a bulk as it was sent. It is checked on its own: a bad one refuses itself. */
sealed interface LineOfBulk {

  /** What makes two requests the same, of this line. */
  Object content();

  /** The line asks for a payment. */
  record Accepted(AcceptedObject payment) implements LineOfBulk {

    @Override
    public Object content() {
      return payment.json();
    }
  }

  /** The line is refused. */
  record Bad(List<Fault> faults, String content) implements LineOfBulk {}

  /**
   * The lines of a body, in order.
   *
   * @throws io.finlego.ingress.http.result.ApiException 400 if the body is not a bulk of objects
   */
  static List<LineOfBulk> of(RequestShape shape, @Nullable JsonNode body) {
    PaymentShapes.bulk(shape.unknownFields()).read(body == null ? null : withoutContents(body));
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
        : new Bad(faults.list(), digest(line));
  }

  /** A bad line may hold text that has no canonical form. */
  private static String digest(JsonNode line) {
    return HexFormat.of().formatHex(Sha256.of(line.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** The body with an empty object in place of each object among the payments. */
  private static JsonNode withoutContents(JsonNode body) {
    if (!(body instanceof ObjectNode bulk) || !(bulk.get("payments") instanceof ArrayNode lines)) {
      return body;
    }
    ArrayNode emptied = JsonNodeFactory.instance.arrayNode(lines.size());
    lines.forEach(
        line -> emptied.add(line.isObject() ? JsonNodeFactory.instance.objectNode() : line));
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    copy.setAll(bulk);
    copy.set("payments", emptied);
    return copy;
  }
}
