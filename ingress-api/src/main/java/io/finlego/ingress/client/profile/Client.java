package io.finlego.ingress.client.profile;

import io.swagger.v3.oas.annotations.media.Schema;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * A client in the form of the API: every field of its profile as sent, and the fields that we add.
 * This class is not a record, because springdoc would inspect a record's component and fail. {@link
 * ClientReference} describes the class instead.
 */
@JsonSerialize(using = Client.Writer.class)
@Schema(name = "Client")
public final class Client {

  private final ObjectNode json;

  Client(ObjectNode json) {
    this.json = json;
  }

  /** A copy of the JSON object that is shown. */
  ObjectNode json() {
    return json.deepCopy();
  }

  /** Writes the JSON object itself, without a wrapper around it. */
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
