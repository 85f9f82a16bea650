package io.finlego.ingress.ledger.statement.document;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a statement as JSON in the envelope of all answers. Writes each movement as soon as it is
 * added. The field {@code valueOrDefault} is the statement without movements and turnover, and
 * {@code value} is the whole statement.
 */
public final class JsonDocument implements StatementDocument {

  private final JsonGenerator json;

  public JsonDocument(OutputStream out, JsonMapper mapper) {
    this.json = mapper.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).createGenerator(out);
  }

  @Override
  public void begin(Statement statement) {
    json.writeStartObject();
    json.writeBooleanProperty("isFailed", false);
    json.writeBooleanProperty("isSuccess", true);
    for (String emptyListName : new String[] {"reasons", "errors", "successes"}) {
      json.writeArrayPropertyStart(emptyListName);
      json.writeEndArray();
    }
    json.writeObjectPropertyStart("valueOrDefault");
    writeFieldsBeforeMovements(statement);
    json.writeEndObject();
    json.writeObjectPropertyStart("value");
    writeFieldsBeforeMovements(statement);
    json.writeArrayPropertyStart("movements");
    json.flush();
  }

  private void writeFieldsBeforeMovements(Statement statement) {
    json.writePOJOProperty("account", statement.account());
    json.writePOJOProperty("from", statement.from());
    json.writePOJOProperty("to", statement.to());
    json.writePOJOProperty("createdAt", statement.createdAt());
    json.writeNumberProperty("openingBalance", statement.opening().balance().toMajor());
    json.writeNumberProperty("closingBalance", statement.closing().balance().toMajor());
    json.writeNumberProperty("movementsCount", statement.movementsCount());
  }

  @Override
  public void add(Movement movement) {
    json.writePOJO(JsonMovement.of(movement));
  }

  @Override
  public void end(Turnover turnover) {
    json.writeEndArray();
    json.writeNumberProperty("debitTurnover", turnover.debit());
    json.writeNumberProperty("creditTurnover", turnover.credit());
    json.writeEndObject();
    json.writeEndObject();
    json.close();
  }
}
