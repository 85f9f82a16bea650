package io.finlego.schemas;

import java.io.IOException;

/**
 * Prepares an installation before its services start: creates the topics, and registers the
 * released schemas if there is a registry. A repeated run changes nothing.
 */
public final class Deployment {
  private Deployment() {}

  /**
   * The arguments are Kafka's {@code host:port}, the number of copies of each topic, and optionally
   * the URL of a registry.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length < 2 || arguments.length > 3) {
      System.err.println(
          "Arguments: <Kafka's host:port> <copies of each topic> [<URL of a schema registry>]");
      System.exit(2);
    }
    TopicProvisioning.provision(arguments[0], Short.parseShort(arguments[1]));
    System.out.println("All topics exist.");
    if (arguments.length == 3) {
      SchemaRegistration.register(arguments[2], SchemaCatalogue.shipped().released());
      System.out.println("The schemas are registered.");
    }
  }
}
