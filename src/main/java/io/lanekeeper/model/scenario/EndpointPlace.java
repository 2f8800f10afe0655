package io.lanekeeper.model.scenario;

/**
 * Where an endpoint stands: in the lane of clients whose {@code attribute} has this {@code value}. A group that uses it
 * and runs on a client of another lane is cut off.
 *
 * @param address {@code host:port}
 * @param attribute e.g. {@code ${node.datacenter}}
 */
public record EndpointPlace(String address, String attribute, String value) {}
