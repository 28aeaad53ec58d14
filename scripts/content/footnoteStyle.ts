/** A CSL style that cites like the end notes of the reader: `Publisher. *Title*. 1 December 2023. URL`. */
export const footnoteStyle = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-US">
  <info>
    <title>LeadIT Companion notes</title>
    <id>leadit-companion-notes</id>
    <updated>2026-11-01T00:00:00+00:00</updated>
  </info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography>
    <layout>
      <group delimiter=". ">
        <names variable="author">
          <name and="text" delimiter-precedes-last="never"/>
          <substitute>
            <text variable="container-title"/>
            <text variable="publisher"/>
          </substitute>
        </names>
        <text variable="title" font-style="italic"/>
        <choose>
          <if variable="author">
            <text variable="container-title"/>
            <text variable="publisher"/>
          </if>
        </choose>
        <choose>
          <if variable="issued">
            <date variable="issued">
              <date-part name="day" suffix=" "/>
              <date-part name="month" suffix=" "/>
              <date-part name="year"/>
            </date>
          </if>
          <else>
            <group delimiter=", ">
              <text value="Undated"/>
              <date variable="accessed" prefix="read ">
                <date-part name="day" suffix=" "/>
                <date-part name="month" suffix=" "/>
                <date-part name="year"/>
              </date>
            </group>
          </else>
        </choose>
        <text variable="URL"/>
      </group>
    </layout>
  </bibliography>
</style>
`;
