package dev.stowage.resource;

/** Something that activities contend for and whose use can be accounted for at any moment. */
public interface Resource {

    /** The name by which reports know it. */
    String name();

    /** What has happened here from 0 s until now. Reading changes nothing. */
    ResourceIntegrals integrals();
}
