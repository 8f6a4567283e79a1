import type { NativeWays } from './ways';

/** Known in 2026; vendors move their settings, so each way is told in words and not only by an address. */
export const nativeWays: NativeWays = {
  bitrix24: {
    menu: {
      steps: [
        'Press "Configure menu" at the bottom of the left menu.',
        'Drag items into order; move needless ones under "Hidden".',
        'Save. An administrator may choose "Save for all employees".',
      ],
      by: 'anyone',
      path: null,
      limit: 'Only an administrator can save it for everybody, and there is one menu for all roles.',
    },
    required: {
      steps: [
        'Open any deal.',
        'Point at the field and press its gear, then "Configure".',
        'Turn on "Required" and choose the stages.',
        'Save. Repeat in each pipeline: they are set apart.',
      ],
      by: 'admin',
      path: '/crm/deal/',
      limit: 'Not for every system field, and not on every plan. Formats and placeholders are not checked.',
    },
    blocks: {
      steps: [
        'Open any deal and press the gear over the card.',
        'Make sections and drag fields into them.',
        'Choose "Set the common view for everyone".',
      ],
      by: 'admin',
      path: '/crm/deal/',
      limit: null,
    },
  },
  amocrm: {
    required: {
      steps: [
        'Open any deal and press "Settings" in its head.',
        'Press the field to edit it.',
        'Tick the stages from which it is required and save.',
      ],
      by: 'admin',
      path: '/leads/',
      limit: 'Fields that come only by integrations cannot be required. The menu cannot be set for all.',
    },
    blocks: {
      steps: ['Open any deal and press "Settings".', 'Add a tab and drag fields onto it.', 'Save.'],
      by: 'admin',
      path: '/leads/',
      limit: 'Tabs, not blocks: only one is seen at a time.',
    },
  },
  hubspot: {
    menu: {
      steps: [
        'Press the bookmark icon at the top of the menu.',
        'Hover a section and press the bookmark beside it to pin it.',
      ],
      by: 'anyone',
      path: null,
      limit: 'Everybody pins for themselves; sections cannot be hidden for a team.',
    },
    required: {
      steps: [
        'Press the gear, then Objects → Deals → Pipelines.',
        'Choose the pipeline, point at the stage and press "Edit properties".',
        'Add the property and tick "Required".',
      ],
      by: 'admin',
      path: null,
      limit: 'Asked when a deal enters the stage, not later. Some rules need a paid edition.',
    },
  },
  pipedrive: {
    required: {
      steps: [
        'Open Settings → Data fields and choose the field of the deal.',
        'Edit it and turn on "Required".',
        'Choose pipelines and stages, then save.',
      ],
      by: 'admin',
      path: null,
      limit: 'Choosing stages needs a higher plan. Placeholders are accepted.',
    },
    blocks: {
      steps: [
        'Open a deal and press the three dots over its details.',
        'Choose "Customize fields" and drag fields into groups.',
      ],
      by: 'admin',
      path: null,
      limit: null,
    },
  },
  salesforce: {
    menu: {
      steps: [
        'Press the pencil at the right end of the navigation bar.',
        'Drag items into order, remove your own ones, save.',
      ],
      by: 'anyone',
      path: null,
      limit: 'Items that the administrator put there cannot be removed by a person.',
    },
    required: {
      steps: [
        'Open Setup → Object Manager → Opportunity → Validation Rules.',
        'Press "New" and write a formula such as: AND(ISPICKVAL(StageName, "Proposal"), ISBLANK(Amount)).',
        'Write the message, choose the field it stands at, save and activate.',
      ],
      by: 'admin',
      path: '/lightning/setup/ObjectManager/Opportunity/ValidationRules/view',
      limit: 'One formula for each rule. A path only reminds, with five fields a stage at most.',
    },
  },
  zoho: {
    menu: {
      steps: [
        'Open Setup → Modules and Fields → Tab groups.',
        'Choose the modules to show, drag them into order, save.',
      ],
      by: 'admin',
      path: null,
      limit: null,
    },
    required: {
      steps: [
        'Open Setup → Process Management → Blueprint and open the one of your pipeline.',
        'Press the transition into the stage, then "During".',
        'Add the field and mark it mandatory; publish.',
      ],
      by: 'admin',
      path: null,
      limit: 'Checked only when a deal moves by the blueprint.',
    },
  },
  odoo: {
    required: {
      steps: [
        'Open an opportunity and press the Studio icon.',
        'Press the field, then "Required", and give the condition on the stage.',
        'Close Studio.',
      ],
      by: 'admin',
      path: null,
      limit: 'Studio is a part of the Enterprise edition.',
    },
  },
  espocrm: {
    menu: {
      steps: [
        'Open Administration → User Interface.',
        'Arrange "Tab List" and save.',
        'Each person may have another one under Preferences.',
      ],
      by: 'admin',
      path: '/#Admin/userInterface',
      limit: null,
    },
    required: {
      steps: [
        'Open Administration → Entity Manager → Opportunity → Fields.',
        'Open the field; under "Dynamic Logic" give the condition on the stage for "Required".',
        'Save.',
      ],
      by: 'admin',
      path: '/#Admin/entityManager',
      limit: null,
    },
    blocks: {
      steps: [
        'Open Administration → Layout Manager → Opportunity → Detail.',
        'Add panels, name them, drag fields into them, save.',
      ],
      by: 'admin',
      path: '/#Admin/layouts',
      limit: null,
    },
  },
};
