/** The platform of all operations: reading requests and writing answers. It knows no domain. */
@NullMarked
package io.finlego.ingress.http;

import org.jspecify.annotations.NullMarked;
