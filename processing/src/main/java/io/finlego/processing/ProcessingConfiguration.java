package io.finlego.processing;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/**
 * The command machinery as beans. An application imports it, has one bean {@link CommandDomain}, a
 * {@code DataSource} with its transaction manager, and Flyway locations {@code
 * classpath:db/processing} before its own.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ProcessingSettings.class, KafkaSettings.class})
public class ProcessingConfiguration {}
