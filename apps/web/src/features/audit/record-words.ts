type Words = Record<string, string>

interface RecordWords {
  subjects: Words
  actions: Words
}

/** What is done to petitions, receptions, dialogues and communication. */
export const recordWordsEn: RecordWords = {
  subjects: {
    case: 'Case',
    petition: 'Petition',
    visit: 'Visit',
    receptionVisit: 'Visit',
    reception: 'Reception',
    session: 'Reception',
    receptionPeriod: 'Reception calendar',
    activity: 'Activity',
    mediaItem: 'Media item',
    commendation: 'Commendation',
    dialogue: 'Dialogue',
    dialogueIssue: 'Issue of a dialogue',
    directive: 'Directive',
    implementingDocument: 'Implementing document',
    village: 'Village',
    staff: 'Member of staff',
    oneStopMonth: 'One-stop figures',
  },
  actions: {
    registerPetition: 'Registered a petition',
    updatePetition: 'Edited a petition',
    takeCaseStep: 'Took a step of a case',
    correctCaseEvent: 'Corrected a step of a case',
    assignCase: 'Assigned a case',
    mergeCase: 'Merged a case',
    splitCase: 'Split a case',
    openReceptionSession: 'Opened a reception',
    addReceptionVisit: 'Entered a visit',
    concludeReception: 'Concluded a reception',
    createActivity: 'Entered an activity',
    updateActivity: 'Edited an activity',
    removeActivity: 'Removed an activity',
    createMediaItem: 'Entered a media item',
    updateMediaItem: 'Edited a media item',
    removeMediaItem: 'Removed a media item',
    createCommendation: 'Entered a commendation',
    updateCommendation: 'Edited a commendation',
    removeCommendation: 'Removed a commendation',
    createDialogue: 'Added a dialogue',
    changeDialogue: 'Edited a dialogue',
    holdDialogue: 'Recorded a dialogue as held',
    addDialogueIssue: 'Entered an issue of a dialogue',
    answerDialogueIssue: 'Answered an issue of a dialogue',
    correctDialogueIssue: 'Corrected an issue of a dialogue',
    setDirectiveDue: 'Set the due day of a directive',
    addImplementingDocument: 'Added an implementing document',
  },
}
