package io.finlego.processing.engine;

import io.finlego.kafka.KafkaConnection;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.Producer;

/** Kafka clients that run hooks before their methods. */
final class DisturbedClients extends KafkaClients {

  /** A member of a group hears of a rebalance with its next heartbeat. */
  private static final int HEARTBEAT_INTERVAL_MS = 200;

  private final Map<String, Runnable> hooks;

  /**
   * @param hooks the hooks by the names of methods. They may change later
   */
  DisturbedClients(
      KafkaConnection kafka, ProcessingSettings settings, Map<String, Runnable> hooks) {
    super(kafka, settings);
    this.hooks = hooks;
  }

  @Override
  Map<String, Object> consumerSettings(int number) {
    Map<String, Object> properties = super.consumerSettings(number);
    properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_INTERVAL_MS);
    return properties;
  }

  @Override
  Consumer<byte[], byte[]> consumer(int number) {
    return disturbed(Consumer.class, super.consumer(number));
  }

  @Override
  Producer<byte[], byte[]> eventProducer(int number, String transactionalId) {
    return disturbed(Producer.class, super.eventProducer(number, transactionalId));
  }

  @SuppressWarnings("unchecked")
  private <T> T disturbed(Class<? super T> type, T client) {
    return (T)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              hooks.getOrDefault(method.getName(), () -> {}).run();
              try {
                return method.invoke(client, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
