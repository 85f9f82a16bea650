package io.finlego.ingress.client.profile;

import io.swagger.v3.oas.annotations.media.Schema;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * A client as callers see it: every field of its profile as sent, and those that we add. No record:
 * springdoc would look into the component and fail; {@link ClientReference} describes it instead.
 */
@JsonSerialize(using = Client.Writer.class)
@Schema(name = "Client")
public final class Client {

  private final ObjectNode json;

  Client(ObjectNode json) {
    this.json = json;
  }

  /** A copy of what is shown. */
  ObjectNode json() {
    return json.deepCopy();
  }

  /** Writes the one object, without a wrapper. */
  static final class Writer extends StdSerializer<Client> {

    Writer() {
      super(Client.class);
    }

    @Override
    public void serialize(Client client, JsonGenerator out, SerializationContext context) {
      client.json.serialize(out, context);
    }
  }
}
