/** How the services' clients are configured, seen from the outside. */
@NullMarked
package io.finlego.kafka;

import org.jspecify.annotations.NullMarked;
